package fr.passerelle.http.route;

import java.net.URI;
import java.util.List;

/**
 * Whether somebody asks from the machine that serves: the one whose catalogue it is. What changes
 * the catalogue is served to nobody else as long as there are no accounts.
 */
public final class AtTheDesk {

  /** Headers by which a server before this one tells that it asks for another. */
  public static final List<String> FORWARDING =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private static final String LOOPBACK = "127\\.\\d+\\.\\d+\\.\\d+|\\[?(0:0:0:0:0:0:0:1|::1)]?";

  /**
   * Who asks.
   *
   * @param address the other end of the connection
   * @param isForwarded whether a header tells that it asks for another
   * @param host the header; empty where there is none
   * @param origin the header; empty where there is none
   */
  public record Visitor(String address, boolean isForwarded, String host, String origin) {

    /**
     * Where attempts are counted for: the address, of IPv6 the first half, since one household has
     * all that begin like it.
     */
    public String place() {
      return address.contains(":") ? address.replaceFirst("^((?:[^:]*:){4}).*", "$1") : address;
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

  private AtTheDesk() {}

  /**
   * Whether it is asked from this machine, by the name of this machine (another's name that leads
   * here would be a trick), and where something is to change from one of our own pages.
   */
  public static boolean admits(Asking asking) {
    return admits(asking.method(), asking.visitor());
  }

  /** The same before the request has been read. */
  public static boolean admits(Route.Method method, Visitor visitor) {
    String name = visitor.host().replaceFirst(":\\d+$", "");
    return visitor.address().matches(LOOPBACK)
        && !visitor.isForwarded()
        && (name.equals("localhost") || name.matches(LOOPBACK))
        && (method == Route.Method.GET || visitor.origin().equals("http://" + visitor.host()));
  }
}
