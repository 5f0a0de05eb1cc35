/** The operators of PDF 1.7 (ISO 32000-1, annex A); an inline image is one, `BI`. */
export const knownOperators: readonly string[] =
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri
  s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/);

/** Operators that leave something on the page, but for `Do`. */
export const paintingOperators: readonly string[] = `b B b* B* BI f F f* s S sh Tj TJ ' "`.split(' ');
