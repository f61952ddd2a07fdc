package fr.passerelle.http.route;

import java.net.URI;

/**
 * Who asks, as far as the connection and the headers tell.
 *
 * @param address the address at the other end of the connection
 * @param forwarded whether a header says that somebody asks on behalf of another
 * @param origin the header; empty where there is none
 * @param host the header; empty where there is none
 */
public record Caller(String address, boolean forwarded, String origin, String host) {

  /** Nobody in particular: neither of this machine nor from a page of ours. */
  public static final Caller UNKNOWN = new Caller("", true, "", "");

  /** Whether it is somebody at this very machine. */
  public boolean isLocal() {
    return !forwarded
        && (address.equals("127.0.0.1")
            || address.equals("::1")
            || address.equals("0:0:0:0:0:0:0:1"))
        && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
  }

  /**
   * Whether a page of ours asks, and no page of another site through a reader's browser.
   *
   * @param publicAddress where readers reach the server
   */
  public boolean isOurPage(String publicAddress) {
    try {
      String asking = URI.create(origin).getAuthority();
      return asking != null
          && (asking.equals(host) || asking.equals(URI.create(publicAddress).getAuthority()));
    } catch (IllegalArgumentException _) { // an origin that is none is not ours
      return false;
    }
  }
}
