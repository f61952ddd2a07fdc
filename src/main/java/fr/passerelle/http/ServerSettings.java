package fr.passerelle.http;

import fr.passerelle.account.openid.OpenIdSettings;
import fr.passerelle.http.legal.Operator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and where it is reached.
 *
 * @param host the address to listen at, such as 127.0.0.1
 * @param port 0 takes any that is free
 * @param publicAddress where readers reach it, without a slash at its end; empty for the address it
 *     listens at
 * @param isOpenToAll whether anybody may open an account; else by invitation alone
 * @param openId by whom people may sign in as well; null where by nobody
 * @param operator who runs it
 * @param proxies the addresses of the servers before this one whose word on who asks counts
 */
public record ServerSettings(
    String host,
    int port,
    String publicAddress,
    boolean isOpenToAll,
    @Nullable OpenIdSettings openId,
    Operator operator,
    Set<String> proxies) {

  public ServerSettings {
    proxies = Set.copyOf(proxies);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, but is " + port);
    }
    if (!publicAddress.isEmpty() && !publicAddress.matches("https?://[^/\\s]+(/[^\\s]*[^/\\s])?")) {
      throw new IllegalArgumentException("not an address of the web: " + publicAddress);
    }
  }

  /** The same where nobody signs in elsewhere, and nobody has said who runs it. */
  public ServerSettings(String host, int port, String publicAddress, boolean isOpenToAll) {
    this(host, port, publicAddress, isOpenToAll, null, Operator.UNKNOWN, Set.of());
  }

  /** By whom people may sign in as well, as they know it; empty where by nobody. */
  String provider() {
    return openId == null ? "" : openId.name();
  }

  /** Where readers reach a server that listens at this port. */
  String address(int listening) {
    return publicAddress.isEmpty() ? "http://" + host + ":" + listening : publicAddress;
  }
}
