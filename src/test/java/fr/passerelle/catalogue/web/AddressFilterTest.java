package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are connected to. */
class AddressFilterTest {

  private static final AddressFilter LOOPBACK_TOO = new AddressFilter(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1"
      })
  void anAddressThatIsNotPublicIsRefused(String address) {
    assertThat(AddressFilter.PUBLIC_ONLY.refusal(InetAddress.ofLiteral(address))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450:4007::1"
      })
  void aPublicAddressIsTaken(String address) {
    assertThat(AddressFilter.PUBLIC_ONLY.refusal(InetAddress.ofLiteral(address))).isNull();
  }

  @Test
  void anIpv4AddressHiddenInIpv6IsRefusedAlsoWhereJavaKeepsItSo() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    mapped[12] = 127;
    mapped[15] = 1;
    var address = Inet6Address.getByAddress("mapped", mapped, 0);
    assertThat(AddressFilter.PUBLIC_ONLY.refusal(address)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "127.1", "0", "1.2.3.08"})
  void aNumberInDisguiseIsRefusedAsAHost(String host) {
    assertThat(AddressFilter.PUBLIC_ONLY.refusalOfName(host)).contains(host);
    assertThat(LOOPBACK_TOO.refusalOfName(host)).contains(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.example.org", "127.0.0.1", "1.1.1.1", "[::1]", "4chan.example"})
  void aPlainHostIsLookedUp(String host) {
    assertThat(AddressFilter.PUBLIC_ONLY.refusalOfName(host)).isNull();
  }

  @Test
  void loopbackIsTakenOnlyWhereItIsAskedFor() {
    assertThat(LOOPBACK_TOO.refusal(InetAddress.getLoopbackAddress())).isNull();
    assertThat(LOOPBACK_TOO.refusal(InetAddress.ofLiteral("10.0.0.1"))).isNotNull();
  }
}
