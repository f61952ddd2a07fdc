package fr.passerelle;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the links that a command prints lead: to the server that runs. */
final class LinkOptions {

  @Option(
      names = "--port",
      description = "The port of the running server, for the link (PASSERELLE_PORT, or 7070).")
  private @Nullable Integer port;

  @Option(
      names = "--address",
      description =
          "The address that readers use, for the link, such as https://passerelle.example.org.")
  private @Nullable String address;

  /**
   * The start of every link, without a slash at its end.
   *
   * @throws IllegalArgumentException where the address is none of the web
   */
  String start(Settings settings) {
    if (address != null) {
      if (!address.matches("https?://\\S+")) {
        throw new IllegalArgumentException(
            "--address begins with http:// or https://, but is " + address);
      }
      return address.replaceFirst("/+$", "");
    }
    String known = settings.publicUrl();
    if (port == null && known != null) {
      return known;
    }
    return "http://" + settings.host() + ":" + (port == null ? settings.port() : port);
  }
}
