package fr.passerelle.workspace.claim;

import fr.passerelle.account.EmailAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an address of e-mail proves that its holder is of an organisation: its host must be the
 * organisation's own web domain, or below it. Hosts of free mail, hosts that pages of many lie on
 * and names that registries give names under prove nothing; they are in {@code free-mail.txt},
 * {@code shared-sites.txt} and {@code public-suffixes.txt}. Immutable; safe for many threads at
 * once.
 */
public final class WebDomains {

  /** Paths at which a whole site begins: a page deeper down is one of many on its host. */
  private static final String FRONT =
      "/?([a-z]{2}([-_][a-z]{2})?)?/?((index|home|accueil)[.\\w]*)?/?";

  /** What the registries of countries call their own, beside those that are listed. */
  private static final String REGISTRY = "(com|co|net|org|gov|gouv|gob|edu|ac|asso|mil)\\.[a-z]{2}";

  /** What an address says. */
  public enum Proof {
    PROVEN,
    /** Its host is another than the organisation's. */
    OTHER_DOMAIN,
    /** Anybody gets an address there. */
    FREE_MAIL,
    /** No source knows a web domain that is the organisation's alone. */
    NO_DOMAIN,
    /** It is no address, or has quotes, comments or the like in it. */
    NO_ADDRESS
  }

  private final Set<String> freeMail;
  private final Set<String> sharedSites;
  private final Set<String> suffixes;

  private WebDomains(Set<String> freeMail, Set<String> sharedSites, Set<String> suffixes) {
    this.freeMail = freeMail;
    this.sharedSites = sharedSites;
    this.suffixes = suffixes;
  }

  /** Reads the lists. */
  public static WebDomains read() {
    return new WebDomains(
        lines("free-mail.txt"), lines("shared-sites.txt"), lines("public-suffixes.txt"));
  }

  /** The domain of a site that is one organisation's own; nothing where there is none. */
  public Optional<String> ofSite(String website) {
    String rest = website.strip().replaceFirst("(?i)^https?://", "");
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end).replaceFirst(":\\d{1,5}$", "");
    String path = rest.substring(end).toLowerCase(Locale.ROOT);
    if (!path.matches(FRONT)) {
      return Optional.empty();
    }
    return ascii(authority).map(host -> host.replaceFirst("^www\\d?\\.", "")).filter(this::isOwn);
  }

  /** The host of an address in its ASCII form; nothing where it is no plain address. */
  public static Optional<String> ofAddress(String email) {
    return EmailAddress.isValid(email)
        ? ascii(email.substring(email.lastIndexOf('@') + 1))
        : Optional.empty();
  }

  /** What an address says of the organisation that has a site. */
  public Proof proof(String email, String website) {
    var host = ofAddress(email);
    if (host.isEmpty()) {
      return Proof.NO_ADDRESS;
    }
    if (isIn(freeMail, host.get())) {
      return Proof.FREE_MAIL;
    }
    var domain = ofSite(website);
    if (domain.isEmpty()) {
      return Proof.NO_DOMAIN;
    }
    return host.get().equals(domain.get()) || host.get().endsWith("." + domain.get())
        ? Proof.PROVEN
        : Proof.OTHER_DOMAIN;
  }

  private boolean isOwn(String domain) {
    return domain.contains(".")
        && !domain.matches("[\\d.]+")
        && !suffixes.contains(domain)
        && !domain.matches(REGISTRY)
        && !isIn(sharedSites, domain)
        && !isIn(freeMail, domain);
  }

  private static boolean isIn(Set<String> hosts, String host) {
    String rest = host;
    while (!rest.isEmpty()) {
      if (hosts.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  private static Optional<String> ascii(String host) {
    try {
      String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException _) { // no host name
      return Optional.empty();
    }
  }

  /** The lines of a list beside this class, without notes. */
  static Set<String> lines(String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WebDomains.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
