package fr.passerelle;

import fr.passerelle.account.openid.OpenIdSettings;
import fr.passerelle.http.ServerSettings;
import fr.passerelle.http.legal.Operator;
import fr.passerelle.http.need.Spelling;
import fr.passerelle.mail.MailSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie and how the server listens: from {@code PASSERELLE_*} of the environment, over
 * which arguments win.
 *
 * @param home the folder that holds {@code index-data}
 * @param data where the catalogue and the index are kept
 * @param databaseUrl a PostgreSQL address such as jdbc:postgresql://…; null keeps SQLite in the
 *     data folder
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param publicUrl the address that readers use, without a slash at its end; null takes the
 *     request's
 * @param embeddingModel the folder of a sentence encoder of one's own, with model.onnx and
 *     tokenizer.json; {@value #BUNDLED} takes the one of the build, {@value #NONE} none
 * @param dictionaries packs that gloss what our own dictionaries do not know, the first before the
 *     others
 * @param isOpenToAll whether anybody may open an account; else by invitation alone
 * @param mail how letters are sent
 * @param openId by whom people may sign in as well; null where by nobody
 * @param operator who runs it
 * @param proxies the addresses of the servers before this one whose word on who asks counts
 */
public record Settings(
    Path home,
    Path data,
    @Nullable String databaseUrl,
    String host,
    int port,
    @Nullable String publicUrl,
    String embeddingModel,
    List<Path> dictionaries,
    boolean isOpenToAll,
    MailSettings mail,
    @Nullable OpenIdSettings openId,
    Operator operator,
    Set<String> proxies) {

  /** The sentence encoder that comes with the build. */
  public static final String BUNDLED = "bundled";

  /** No sentence encoder: words and concepts alone. */
  public static final String NONE = "none";

  private static final String PREFIX = "PASSERELLE_";
  private static final List<String> NAMES =
      List.of(
          "HOME",
          "DATA",
          "DATABASE_URL",
          "HOST",
          "PORT",
          "PUBLIC_URL",
          "EMBEDDING_MODEL",
          "DICTIONARIES",
          "SIGN_UP",
          "SMTP_URL",
          "MAIL_FROM",
          "OIDC_ISSUER",
          "OIDC_CLIENT_ID",
          "OIDC_CLIENT_SECRET",
          "OPERATOR",
          "OPERATOR_EMAIL",
          "PROXIES");

  /** A setting that cannot be used; its message says what to do. */
  public static final class SettingInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingInvalid(String message) {
      super(message);
    }
  }

  public Settings {
    dictionaries = List.copyOf(dictionaries);
    if (port < 0 || port > 65_535) {
      throw new SettingInvalid("port must be from 0 to 65535, but is " + port);
    }
  }

  /**
   * Reads the environment.
   *
   * @throws SettingInvalid naming an unknown setting and the nearest known one, or a bad value
   */
  public static Settings from(Map<String, String> environment) {
    var given = new TreeMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            given.put(name.substring(PREFIX.length()), value);
          }
        });
    for (String name : given.keySet()) {
      if (!NAMES.contains(name)) {
        throw new SettingInvalid(
            "unknown setting %s%s: did you mean %s%s?"
                .formatted(PREFIX, name, PREFIX, nearest(name)));
      }
    }
    var home = given.containsKey("HOME") ? Path.of(given.getOrDefault("HOME", "")) : findHome();
    return new Settings(
        home,
        given.containsKey("DATA")
            ? Path.of(given.getOrDefault("DATA", ""))
            : home.resolve("index-data").resolve("live"),
        given.get("DATABASE_URL"),
        given.getOrDefault("HOST", "127.0.0.1"),
        port(given.getOrDefault("PORT", "7070")),
        given.get("PUBLIC_URL"),
        given.getOrDefault("EMBEDDING_MODEL", BUNDLED),
        paths(given.getOrDefault("DICTIONARIES", "")),
        signUp(given.getOrDefault("SIGN_UP", "invitation")),
        checked(() -> MailSettings.of(given.get("SMTP_URL"), given.get("MAIL_FROM"))),
        checked(
            () ->
                OpenIdSettings.of(
                    given.get("OIDC_ISSUER"),
                    given.get("OIDC_CLIENT_ID"),
                    given.get("OIDC_CLIENT_SECRET"))),
        checked(() -> Operator.of(given.get("OPERATOR"), given.get("OPERATOR_EMAIL"))),
        words(given.getOrDefault("PROXIES", "")));
  }

  public Settings withData(Path folder) {
    return with(folder, host, port, embeddingModel);
  }

  /** The same with words and concepts alone. */
  public Settings withoutMeaning() {
    return with(data, host, port, NONE);
  }

  public Settings withPort(int other) {
    return with(data, host, other, embeddingModel);
  }

  public Settings withHost(String other) {
    return with(data, other, port, embeddingModel);
  }

  private Settings with(Path otherData, String otherHost, int otherPort, String otherModel) {
    return new Settings(
        home,
        otherData,
        databaseUrl,
        otherHost,
        otherPort,
        publicUrl,
        otherModel,
        dictionaries,
        isOpenToAll,
        mail,
        openId,
        operator,
        proxies);
  }

  /** How the server listens and what it says of itself. */
  ServerSettings server() {
    return new ServerSettings(
        host, port, publicUrl == null ? "" : publicUrl, isOpenToAll, openId, operator, proxies);
  }

  /** Where letters lie when no mail server is set. */
  public Path letters() {
    return data.resolve("letters");
  }

  public Path thesaurus() {
    return home.resolve("index-data").resolve("thesaurus");
  }

  /** The tables of sensitive topics. */
  public Path sensitive() {
    return home.resolve("index-data").resolve("sensitive");
  }

  public Path starter() {
    return home.resolve("index-data").resolve("starter");
  }

  /** The settings in force, one a word; a password in the database's address is left out. */
  @Override
  public String toString() {
    return ("home=%s data=%s database=%s host=%s port=%d publicUrl=%s embeddingModel=%s"
            + " dictionaries=%s signUp=%s mail=%s openId=%s operator=%s")
        .formatted(
            home,
            data,
            databaseUrl == null ? "sqlite" : databaseUrl.replaceAll("\\?.*|//[^@/]*@", "//…"),
            host,
            port,
            publicUrl == null ? "-" : publicUrl,
            embeddingModel,
            dictionaries.isEmpty()
                ? "-"
                : String.join(",", dictionaries.stream().map(Path::toString).toList()),
            isOpenToAll ? "open" : "invitation",
            mail,
            openId == null ? "-" : openId,
            operator.name().isEmpty() ? "-" : operator.name());
  }

  /** The setting whose name goes on as written, else the one with the fewest other letters. */
  private static String nearest(String written) {
    String wanted = written.toUpperCase(Locale.ROOT);
    return Collections.min(
        NAMES,
        Comparator.comparing((String name) -> wanted.length() < 3 || !name.startsWith(wanted))
            .thenComparingInt(name -> Spelling.distance(wanted, name)));
  }

  /** Words separated by commas. */
  private static Set<String> words(String value) {
    return Stream.of(value.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Paths separated by commas. */
  private static List<Path> paths(String value) {
    return Stream.of(value.split(",", -1))
        .map(String::strip)
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .toList();
  }

  /** What a part of ours reads from settings; its message holds no password. */
  private static <T extends @Nullable Object> T checked(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new SettingInvalid(String.valueOf(e.getMessage()));
    }
  }

  private static boolean signUp(String value) {
    return switch (value.strip()) {
      case "open" -> true;
      case "invitation" -> false;
      default ->
          throw new SettingInvalid(PREFIX + "SIGN_UP must be open or invitation, but is " + value);
    };
  }

  private static int port(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new SettingInvalid(PREFIX + "PORT must be a number, but is " + value);
    }
  }

  /** The working folder, else the one above the folder of the jar. */
  private static Path findHome() {
    var here = Path.of("").toAbsolutePath();
    if (Files.isDirectory(here.resolve("index-data"))) {
      return here;
    }
    String jar = System.getProperty("java.class.path", "");
    var folder = Path.of(jar).toAbsolutePath().getParent();
    if (jar.endsWith(".jar")
        && folder != null
        && folder.getParent() != null
        && Files.isDirectory(folder.getParent().resolve("index-data"))) {
      return folder.getParent();
    }
    return here;
  }
}
