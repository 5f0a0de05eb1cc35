import { describe, expect, test } from 'vitest';
import { indicatorDirection } from '../../src/edition/indicators.ts';
import { loadEdition } from '../../src/edition/load.ts';

const current = await loadEdition('2023-2026');
const older = await loadEdition('2011-2014');

describe('indicatorDirection', () => {
  test('knows the indicators of the edition, whatever their case and full stop', () => {
    expect(indicatorDirection(current, 'Sjukfrånvaro')).toBe('lower');
    expect(indicatorDirection(current, 'sjukfrånvaro dag 1–14')).toBe('lower');
    expect(indicatorDirection(older, 'Medarbetare vet vad som förväntas av dem i deras arbete')).toBe(
      'higher',
    );
  });

  test('is null for one it does not know', () => {
    expect(indicatorDirection(current, 'Antal äpplen')).toBeNull();
  });
});
