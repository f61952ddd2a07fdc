package fr.passerelle.catalogue.web;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks hosts up for a client that connects to what it is given here and looks nothing up again: a
 * name that answers differently the second time gains nothing.
 */
final class FilteringResolver implements SocketAddressResolver {

  /** A host that has none but refused addresses. */
  static final class AddressRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String message) {
      super(message, null, false, false);
    }
  }

  private final SocketAddressResolver names = new SocketAddressResolver.Sync();
  private final AddressFilter filter;

  FilteringResolver(AddressFilter filter) {
    this.filter = filter;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    String refusal = filter.refusalOfName(host);
    if (refusal != null) {
      promise.failed(new AddressRefused(refusal));
      return;
    }
    names.resolve(host, port, context, checked(host, promise));
  }

  private Promise<List<InetSocketAddress>> checked(
      String host, Promise<List<InetSocketAddress>> promise) {
    return new Promise<>() {
      @Override
      public void succeeded(List<InetSocketAddress> found) {
        var open =
            found.stream().filter(place -> filter.refusal(place.getAddress()) == null).toList();
        if (!open.isEmpty()) {
          promise.succeeded(open);
        } else if (found.isEmpty()) {
          promise.failed(new UnknownHostException(host));
        } else {
          String why = filter.refusal(found.getFirst().getAddress());
          promise.failed(new AddressRefused("%s (%s)".formatted(why, host)));
        }
      }

      @Override
      public void failed(Throwable failure) {
        promise.failed(failure);
      }
    };
  }
}
