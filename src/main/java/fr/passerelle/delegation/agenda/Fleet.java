package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which vehicle carries whom, and when.
 *
 * <p>Who wants to go first is served first: in a trip on the same way that has seats and that
 * nobody waits for too long, else by a vehicle that can be there in time; the one that the visitor
 * rode in last before others. The same ways give the same trips. For one thread.
 */
final class Fleet {

  /** Nobody waits longer than this for others who go the same way. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(3);

  /** How long a way within a city takes. */
  private static final Duration WITHIN_A_CITY = Duration.ofMinutes(30);

  /** A visitor has to get from one place to another within a stretch of time. */
  record Wanted(Party visitor, Span span, Venue from, Venue to) {

    /** A tandem is two: who speaks for the firm, and who for the laboratory. */
    int seats() {
      return visitor.partner() == null ? 1 : 2;
    }
  }

  /** A trip that others may still join. */
  private static final class Ride {

    private final Party vehicle;
    private final Venue from;
    private final Venue to;
    private final Duration length;
    private final List<Party> riders = new ArrayList<>();
    private final ZonedDateTime first;
    private ZonedDateTime departs;
    private ZonedDateTime latest;
    private int seats;

    private Ride(Party vehicle, Wanted wanted, ZonedDateTime departs, Duration length) {
      this.vehicle = vehicle;
      this.from = wanted.from();
      this.to = wanted.to();
      this.length = length;
      this.first = wanted.span().starts();
      this.departs = departs;
      this.latest = wanted.span().ends();
      take(wanted);
    }

    private void take(Wanted wanted) {
      riders.add(wanted.visitor());
      seats += wanted.seats();
      departs = later(departs, wanted.span().starts());
      latest = wanted.span().ends().isBefore(latest) ? wanted.span().ends() : latest;
    }

    private boolean hasRoomFor(Wanted wanted) {
      var start = later(departs, wanted.span().starts());
      var end = start.plus(length);
      return from.isBeside(wanted.from())
          && to.isBeside(wanted.to())
          && seats + wanted.seats() <= vehicle.most()
          && !end.isAfter(latest)
          && !end.isAfter(wanted.span().ends())
          && Duration.between(first, start).compareTo(LONGEST_WAIT) <= 0;
    }

    private ZonedDateTime arrives() {
      return departs.plus(length);
    }

    private Trip trip() {
      riders.sort(Comparator.comparing(Party::name).thenComparing(Party::id));
      return new Trip(vehicle, new Span(departs, arrives()), from, to, riders, seats);
    }
  }

  private final List<Party> vehicles;
  private final Map<String, Integer> travel = new HashMap<>();
  private final Duration slot;
  private final List<Ride> rides = new ArrayList<>();
  private final Map<String, Ride> last = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();

  private Fleet(List<Party> vehicles, Calendar calendar) {
    this.vehicles = vehicles;
    for (var way : calendar.travel()) {
      travel.put(way.one() + " " + way.other(), way.slots());
      travel.put(way.other() + " " + way.one(), way.slots());
    }
    this.slot =
        calendar.slots().stream()
            .map(one -> Duration.between(one.starts(), one.ends()))
            .max(Comparator.naturalOrder())
            .orElse(WITHIN_A_CITY);
  }

  /** The trips of all vehicles, by when they leave; a way that no vehicle is there for has none. */
  static List<Trip> trips(List<Party> vehicles, List<Wanted> wanted, Calendar calendar) {
    var fleet = new Fleet(vehicles, calendar);
    wanted.stream()
        .sorted(
            Comparator.comparing((Wanted one) -> one.span().starts())
                .thenComparing(one -> one.visitor().name())
                .thenComparing(one -> one.visitor().id()))
        .forEach(fleet::serve);
    return fleet.rides.stream()
        .map(Ride::trip)
        .sorted(
            Comparator.comparing((Trip trip) -> trip.span().starts())
                .thenComparing(trip -> trip.vehicle().name())
                .thenComparing(trip -> trip.vehicle().id()))
        .toList();
  }

  private void serve(Wanted wanted) {
    var joined =
        usualFirst(wanted)
            .flatMap(vehicle -> Stream.ofNullable(last.get(vehicle.id())))
            .filter(ride -> ride.hasRoomFor(wanted))
            .findFirst();
    if (joined.isPresent()) {
      joined.get().take(wanted);
      usual.put(wanted.visitor().id(), joined.get().vehicle.id());
      return;
    }
    var length = length(wanted.from(), wanted.to(), wanted.span().length());
    Optional<Party> free =
        usualFirst(wanted)
            .filter(vehicle -> wanted.seats() <= vehicle.most())
            .filter(
                vehicle -> !departure(vehicle, wanted).plus(length).isAfter(wanted.span().ends()))
            .findFirst();
    if (length.isPositive() && free.isPresent()) {
      var ride = new Ride(free.get(), wanted, departure(free.get(), wanted), length);
      rides.add(ride);
      last.put(free.get().id(), ride);
      usual.put(wanted.visitor().id(), free.get().id());
    }
  }

  /** The vehicle that a visitor rode in last, then those that are where the way begins. */
  private Stream<Party> usualFirst(Wanted wanted) {
    return vehicles.stream()
        .sorted(
            Comparator.comparing((Party one) -> !one.id().equals(usual.get(wanted.visitor().id())))
                .thenComparing(one -> !isThere(one, wanted.from()))
                .thenComparing(Party::name)
                .thenComparing(Party::id));
  }

  private boolean isThere(Party vehicle, Venue from) {
    var ride = last.get(vehicle.id());
    return ride == null || ride.to.isInSameCityAs(from);
  }

  /** When a vehicle can leave with somebody, if it comes to where they are first. */
  private ZonedDateTime departure(Party vehicle, Wanted wanted) {
    var ride = last.get(vehicle.id());
    return ride == null
        ? wanted.span().starts()
        : later(
            wanted.span().starts(),
            ride.arrives().plus(length(ride.to, wanted.from(), Duration.ofDays(1))));
  }

  private Duration length(Venue from, Venue to, Duration most) {
    var length =
        from.isInSameCityAs(to)
            ? from.isBeside(to) ? Duration.ZERO : WITHIN_A_CITY
            : slot.multipliedBy(
                Math.max(1, travel.getOrDefault(from.cityId() + " " + to.cityId(), 1)));
    return length.compareTo(most) < 0 ? length : most;
  }

  private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
