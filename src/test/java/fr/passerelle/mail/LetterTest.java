package fr.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter refuses to hold, and what the settings of the post may say. */
class LetterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lea",
        "lea@",
        "@exemple.fr",
        "lea@exemple",
        "lea exemple@exemple.fr",
        "lea@exemple.fr\r\nBcc: tous@exemple.fr",
        "lea@exemple.fr\nBcc: tous@exemple.fr",
        "lea@exemple.fr%0aBcc:tous@exemple.fr@",
        "lea@exemple.fr, tous@exemple.fr",
        "Lea <lea@exemple.fr>",
        "\"lea\r\n\"@exemple.fr",
        "lea..b@exemple.fr",
        ".lea@exemple.fr",
        "lea@-exemple.fr",
        "lea@exemple..fr",
        "lea@[127.0.0.1]",
        "léa@exemple.fr",
        "lea@exemple.fr\u0000",
        "lea@exemple.fr\u2028x",
        "a23456789012345678901234567890123456789012345678901234567890123456789@exemple.fr"
      })
  void anAddressThatIsNoneOrSeveralIsRefused(String address) {
    assertThat(Addresses.isAddress(address)).isFalse();
    assertThatThrownBy(() -> new Letter(address, "Sujet", "Texte"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this is no mail address");
  }

  @ParameterizedTest
  @CsvSource({
    "lea.o'brien+essai@labo.exemple.fr, lea.o'brien+essai@labo.exemple.fr",
    "lea@EXEMPLE.fr, lea@EXEMPLE.fr",
    "lea@société.fr, lea@xn--socit-esab.fr",
    "wang@清华.cn, wang@xn--xkrp53d.cn",
    "root@localhost, root@localhost"
  })
  void anAddressStandsInTheFormThatServersTake(String written, String taken) {
    assertThat(new Letter(written, "Sujet", "Texte").to()).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Bonjour\r\nBcc: tous@exemple.fr",
        "Bonjour\nX: y",
        "Bonjour\rX: y",
        "Bonjour\u0085X: y",
        "Bonjour\u2028X: y",
        "Bonjour\u0000",
        "Facture\u202egpj.exe",
        "moitié \ud83d"
      })
  void aSubjectThatCouldBeginAnotherLineIsRefused(String subject) {
    assertThatThrownBy(() -> new Letter("lea@exemple.fr", subject, "Texte"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subject");
  }

  @ParameterizedTest
  @CsvSource({
    "Bcc, tous@exemple.fr",
    "From, autre@exemple.fr",
    "Content-Type, text/html",
    "'List-Id: a\r\nBcc', x",
    "List-Unsubscribe, '<https://p.example/u>\r\nBcc: tous@exemple.fr'",
    "List-Unsubscribe, '<https://p.example/é>'",
    "Reply-To, 'lea@exemple.fr, tous@exemple.fr'"
  })
  void aHeaderThatIsNotTheCallersToSetIsRefused(String name, String value) {
    assertThatThrownBy(
            () -> new Letter("lea@exemple.fr", "Sujet", "Texte", "", Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextMayHaveLinesButNoOtherControls() {
    assertThat(new Letter("lea@exemple.fr", "Sujet", "un\r\n\tdeux\n.\n").text()).contains("deux");
    assertThatThrownBy(() -> new Letter("lea@exemple.fr", "Sujet", "un\u0007"))
        .hasMessageContaining("controls");
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, mail.example.org, 587, , , STARTTLS",
    "smtps://mail.example.org, mail.example.org, 465, , , TLS",
    "smtp://lea%40e.fr:p%40ss+w%2Ford@mail.example.org:2525/, mail.example.org, 2525, lea@e.fr,"
        + " p@ss+w/ord, STARTTLS",
    "smtp://127.0.0.1:25, 127.0.0.1, 25, , , OFFERED",
    "smtp://127.0.0.1:25?starttls=always, 127.0.0.1, 25, , , STARTTLS",
    "smtp://relay.lan:25?starttls=never, relay.lan, 25, , , NONE"
  })
  void theAddressOfAServerSaysHowItIsReached(
      String url, String host, int port, String user, String password, SmtpServer.Safety safety) {
    assertThat(SmtpServer.of(url)).isEqualTo(new SmtpServer(host, port, user, password, safety));
    assertThat(SmtpServer.of(url).toString()).doesNotContain("p@ss").contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.org",
        "http://mail.example.org",
        "smtp://",
        "smtp://u:secret@mail.example.org:0",
        "smtp://u:secret word@mail.example.org",
        "smtp://u:secret@mail.example.org/path",
        "smtp://u:secret@mail.example.org?starttls=maybe"
      })
  void anAddressOfNoServerIsAnErrorThatKeepsThePasswordToItself(String url) {
    assertThatThrownBy(() -> MailSettings.of(url, "post@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PASSERELLE_SMTP_URL")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void aServerNeedsToKnowWhomLettersAreFrom() {
    assertThatThrownBy(() -> MailSettings.of("smtp://mail.example.org", null))
        .hasMessageContaining("PASSERELLE_MAIL_FROM");
    assertThatThrownBy(() -> MailSettings.of(null, "Passerelle post@example.org"))
        .hasMessageContaining("PASSERELLE_MAIL_FROM");
    assertThat(MailSettings.of(null, null)).isEqualTo(MailSettings.NONE);
  }
}
