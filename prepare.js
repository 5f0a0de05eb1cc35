// Builds the program where it is installed. `npm install --global`, by which pre-commit installs it, leaves out what building needs.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/ajv')) {
  execSync('npm ci --include=dev --ignore-scripts --no-audit --no-fund', {
    stdio: 'inherit',
    // Else npm would install the program itself, for all users.
    env: { ...process.env, npm_config_global: 'false' },
  });
}
await import('./build.js');
