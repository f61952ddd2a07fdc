package fr.passerelle.workspace.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held back of a text, and what is not. */
@NullMarked
class ContactDetailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Écrivez à anne.martin@sme.example svp",
        "Écrivez à anne＠sme.example",
        "anne (at) sme (dot) example",
        "Tél. 04 94 12 34 56",
        "04.94.12.34.56",
        "+33 (0)4 94 12 34 56",
        "0033494123456",
        "手机 138 1234 5678",
        "电话 010-12345678",
        "微信：zhang_2026",
        "WhatsApp: +8613812345678"
      })
  void whatReachesSomebodyIsFound(String text) {
    assertThat(ContactDetails.in(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Un marché de 1 000 000 € en 2026-2027, soit 12 500 capteurs.",
        "Norme ISO 9001:2015, classe 8542310000, TRL 4 à 7",
        "Du 01.02.2027 au 15.12.2027",
        "SIREN 552 100 554",
        "précision de 0,000 001 mm à 1550 nm",
        "预算 2026000000 元"
      })
  void numbersOfTheMatterAreNot(String text) {
    assertThat(ContactDetails.in(text)).isEmpty();
  }
}
