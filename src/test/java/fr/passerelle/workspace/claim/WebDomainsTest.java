package fr.passerelle.workspace.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.workspace.claim.WebDomains.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses prove that somebody is of an organisation. */
class WebDomainsTest {

  private final WebDomains domains = WebDomains.read();

  @ParameterizedTest
  @CsvSource({
    "lea@thales.com, https://www.thales.com",
    "lea@thales.com, http://thales.com/",
    "lea@THALES.com, https://www.Thales.COM/fr/",
    "lea@mail.thales.com, https://www.thales.com/index.html",
    "lea@acme.co.uk, https://acme.co.uk",
    "lea@acme.asso.fr, www.acme.asso.fr",
    "lea@lab.univ.example, https://lab.univ.example:8443/en",
    "lea@société.example, https://www.société.example",
    "lea@xn--socit-esab.example, https://société.example",
    "lea@société.example, https://xn--socit-esab.example/"
  })
  void thatLieAtItsDomainDo(String email, String website) {
    assertThat(domains.proof(email, website)).isEqualTo(Proof.PROVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lea@evil-thales.com",
        "lea@thales.com.evil.org",
        "lea@thales.co",
        "lea@thales.community",
        "lea@com",
        "lea@thаles.com", // with a Cyrillic a
        "lea@thalès.com"
      })
  void thatOnlyLookLikeItsDomainDoNot(String email) {
    assertThat(domains.proof(email, "https://www.thales.com"))
        .isIn(Proof.OTHER_DOMAIN, Proof.NO_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"lea@thales.com\"@evil.org",
        "\"a b\"@thales.com",
        "lea@evil.org@thales.com",
        "lea@evil.org,lea@thales.com",
        "<lea@evil.org>lea@thales.com",
        "lea@thales.com>",
        "lea@[127.0.0.1]",
        "lea@thales.com\r\nBcc: x@evil.org",
        "lea(comment)@thales.com",
        "lea@thales。com",
        "lea@.thales.com",
        "@thales.com",
        "thales.com",
        ""
      })
  void thatAreNoPlainAddressesDoNot(String email) {
    assertThat(domains.proof(email, "https://www.thales.com")).isEqualTo(Proof.NO_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "lea@gmail.com, https://gmail.com",
    "lea@qq.com, http://www.qq.com",
    "lea@vip.163.com, http://acme.example",
    "lea@orange.fr, https://www.orange.fr",
    "lea@laposte.net, https://acme.fr"
  })
  void ofFreeMailNeverDo(String email, String website) {
    assertThat(domains.proof(email, website)).isEqualTo(Proof.FREE_MAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "lea@acme.co.uk, https://co.uk",
    "lea@interieur.gouv.fr, https://www.gouv.fr",
    "lea@acme.com.cn, http://www.com.cn",
    "lea@acme.gov.pl, http://gov.pl",
    "lea@acme.ac.xx, http://ac.xx",
    "lea@acme.fr, http://fr",
    "lea@acme.wixsite.com, https://acme.wixsite.com",
    "lea@facebook.com, https://www.facebook.com/acme",
    "lea@github.io, https://github.io",
    "lea@univ.example, https://www.univ.example/laboratoires/acme",
    "lea@univ.example, https://thales.com@univ.example/x",
    "lea@1.2.3.4, http://1.2.3.4/",
    "lea@acme.example, ftp://acme.example",
    "lea@acme.example, 'javascript:alert(1)'",
    "lea@acme.example, ''"
  })
  void proveNothingWhereTheSiteIsNotAtADomainOfItsOwn(String email, String website) {
    assertThat(domains.proof(email, website)).isEqualTo(Proof.NO_DOMAIN);
  }

  @Test
  void aUserNameBeforeTheHostOfASiteIsNotTakenForTheHost() {
    assertThat(domains.ofSite("https://thales.com@evil.org/")).isEmpty();
    assertThat(domains.ofSite("https://evil.org\\.thales.com/")).isEmpty();
    assertThat(domains.ofSite("https://evil.org?.thales.com")).isEmpty();
  }
}
