package fr.passerelle.catalogue.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be connected to: public ones alone. Of IPv4 the special ranges of the IANA
 * registry (RFC 6890) are refused, which hold private networks, carrier-grade NAT, link-local
 * addresses with the clouds' metadata, and multicast; of IPv6 only global unicast is taken, without
 * the ranges that carry another address within (6to4, Teredo).
 *
 * @param loopbackToo whether this machine itself is taken, as tests need it
 */
public record AddressFilter(boolean loopbackToo) {

  /** The filter for the open web. */
  public static final AddressFilter PUBLIC_ONLY = new AddressFilter(false);

  /** The clouds' own services on addresses that look public. */
  private static final String WIRE_SERVER = "168.63.129.16/32";

  private static final List<Range> REFUSED =
      List.of(
          Range.of("0.0.0.0/8"),
          Range.of("10.0.0.0/8"),
          Range.of("100.64.0.0/10"),
          Range.of("127.0.0.0/8"),
          Range.of("169.254.0.0/16"),
          Range.of("172.16.0.0/12"),
          Range.of("192.0.0.0/24"),
          Range.of("192.0.2.0/24"),
          Range.of("192.88.99.0/24"),
          Range.of("192.168.0.0/16"),
          Range.of("198.18.0.0/15"),
          Range.of("198.51.100.0/24"),
          Range.of("203.0.113.0/24"),
          Range.of("224.0.0.0/3"),
          Range.of(WIRE_SERVER));

  private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

  private static final List<Range> REFUSED_OF_GLOBAL =
      List.of(
          Range.of("2001::/23"),
          Range.of("2001:db8::/32"),
          Range.of("2002::/16"),
          Range.of("3fff::/20"));

  private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  /** Returns why an address must not be connected to; null where it may. */
  public @Nullable String refusal(InetAddress address) {
    if (loopbackToo && address.isLoopbackAddress()) {
      return null;
    }
    boolean open =
        address instanceof Inet4Address
            ? REFUSED.stream().noneMatch(range -> range.holds(address))
            : GLOBAL_UNICAST.holds(address)
                && REFUSED_OF_GLOBAL.stream().noneMatch(range -> range.holds(address));
    return open ? null : "the address " + address.getHostAddress() + " is not public";
  }

  /**
   * Returns why a host must not even be looked up: a number that readers of addresses read in
   * different ways, such as {@code 2130706433}, {@code 0177.0.0.1} or {@code 0x7f.1}; null where it
   * may.
   */
  public @Nullable String refusalOfName(String host) {
    String bare = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    boolean numeric = NUMBER.matcher(last).matches();
    return numeric && !FOUR_NUMBERS.matcher(bare).matches()
        ? "the host " + host + " is a number in disguise"
        : null;
  }

  /** The addresses that share their first bits. */
  private record Range(InetAddress first, int bits) {

    static Range of(String written) {
      String[] parts = written.split("/", -1);
      return new Range(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
      byte[] mine = first.getAddress();
      byte[] other = address.getAddress();
      if (mine.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
