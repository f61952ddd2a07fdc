package fr.passerelle.delegation.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.delegation.City;
import fr.passerelle.delegation.Engagement;
import fr.passerelle.delegation.Host;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.MeetingTable;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.Participant;
import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.delegation.Slot;
import fr.passerelle.delegation.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An instance as JSON; {@code src/site/delegation.md} tells of every field. */
public final class InstanceFile {

  /** What a document says that it is. */
  public static final String FORMAT = "passerelle-delegation/1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private InstanceFile() {}

  /**
   * Reads an instance.
   *
   * @throws ProgrammeInvalid where it is none, with the field's name and what to do
   */
  public static Instance read(String json) {
    var document = Field.document(json);
    var format = document.at("format");
    if (!format.text().equals(FORMAT)) {
      throw new ProgrammeInvalid(
          "format", "\"%s\" is not known; write \"%s\"".formatted(format.text(), FORMAT));
    }
    return new Instance(
        document.at("name").text(),
        document.at("cities").objects().stream().map(InstanceFile::city).toList(),
        travel(document.at("travel_slots")),
        document.at("slots").objects().stream().map(InstanceFile::slot).toList(),
        document.at("tables").objects().stream()
            .map(table -> new MeetingTable(table.at("id").text(), table.at("city").text()))
            .toList(),
        document.at("visitors").objects().stream().map(InstanceFile::participant).toList(),
        document.at("hosts").objects().stream()
            .map(host -> new Host(participant(host), host.at("city").text()))
            .toList(),
        document.at("interpreters").objectsOrNone().stream()
            .map(InstanceFile::participant)
            .toList(),
        pairs(document.at("must")),
        pairs(document.at("never")),
        document.at("wishes").objects().stream().map(InstanceFile::wish).toList(),
        new Instance.Options(
            document.at("max_value").numberOr(Instance.Options.USUAL.mostValue()),
            document.at("city_change_cost").numberOr(0)),
        document.at("engagements").objectsOrNone().stream().map(InstanceFile::engagement).toList());
  }

  private static Engagement engagement(Field one) {
    int from = one.at("from").number();
    return new Engagement(
        one.at("what").textOr(""),
        one.at("person").text(),
        one.at("city").textOr(""),
        one.at("day").text(),
        from,
        one.at("to").numberOr(from));
  }

  private static City city(Field city) {
    String id = city.at("id").text();
    return new City(id, city.at("name").textOr(id), city.at("name_zh").textOr(""));
  }

  private static Map<String, Map<String, Integer>> travel(Field travel) {
    var all = new LinkedHashMap<String, Map<String, Integer>>();
    travel
        .entriesOrNone()
        .forEach(
            (from, ways) -> {
              var numbers = new LinkedHashMap<String, Integer>();
              ways.entriesOrNone().forEach((to, number) -> numbers.put(to, number.number()));
              all.put(from, numbers);
            });
    return all;
  }

  private static Slot slot(Field slot) {
    return new Slot(
        slot.at("id").text(),
        slot.at("day").text(),
        slot.at("index").number(),
        slot.at("start").textOr(""),
        slot.at("end").textOr(""),
        slot.at("city").textOr(""));
  }

  private static Participant participant(Field person) {
    String id = person.at("id").text();
    return new Participant(
        id,
        person.at("name").textOr(id),
        person.at("languages").list().stream().map(Field::text).toList(),
        person.at("available").list().stream().map(Field::text).toList(),
        person.at("max_meetings").numberOr(Participant.UNLIMITED),
        person.at("max_per_day").numberOr(Participant.UNLIMITED));
  }

  private static List<Pair> pairs(Field pairs) {
    return pairs.objectsOrNone().stream()
        .map(pair -> new Pair(pair.at("visitor").text(), pair.at("host").text()))
        .distinct()
        .toList();
  }

  private static Wish wish(Field wish) {
    return new Wish(wish.at("visitor").text(), wish.at("host").text(), wish.at("value").number());
  }

  /** The instance as {@link #read} reads it. */
  public static String write(Instance instance) {
    var document = JSON.createObjectNode();
    document.put("format", FORMAT).put("name", instance.name());
    var cities = document.putArray("cities");
    for (var city : instance.cities()) {
      cities
          .addObject()
          .put("id", city.id())
          .put("name", city.name())
          .put("name_zh", city.chineseName());
    }
    var travel = document.putObject("travel_slots");
    for (var from : instance.cities()) {
      var ways = travel.putObject(from.id());
      for (var to : instance.cities()) {
        if (!to.equals(from)) {
          ways.put(to.id(), instance.travelSlots(from.id(), to.id()));
        }
      }
    }
    var slots = document.putArray("slots");
    for (var slot : instance.slots()) {
      var written =
          slots
              .addObject()
              .put("id", slot.id())
              .put("day", slot.day())
              .put("index", slot.index())
              .put("start", slot.start())
              .put("end", slot.end());
      if (!slot.city().isEmpty()) {
        written.put("city", slot.city());
      }
    }
    var tables = document.putArray("tables");
    for (var table : instance.tables()) {
      tables.addObject().put("id", table.id()).put("city", table.city());
    }
    write(document.putArray("visitors"), instance.visitors());
    var hosts = document.putArray("hosts");
    for (var host : instance.hosts()) {
      write(hosts.addObject(), host.participant()).put("city", host.city());
    }
    write(document.putArray("interpreters"), instance.interpreters());
    writePairs(document.putArray("must"), instance.must());
    writePairs(document.putArray("never"), instance.never());
    var wishes = document.putArray("wishes");
    for (var wish : instance.wishes()) {
      wishes
          .addObject()
          .put("visitor", wish.visitor())
          .put("host", wish.host())
          .put("value", wish.value());
    }
    var options = instance.options();
    if (!options.equals(Instance.Options.USUAL)) {
      document.put("max_value", options.mostValue());
      document.put("city_change_cost", options.cityChangeCost());
    }
    if (!instance.engagements().isEmpty()) {
      write(document.putArray("engagements"), instance);
    }
    return document.toPrettyString() + "\n";
  }

  private static void write(ArrayNode list, Instance instance) {
    for (var one : instance.engagements()) {
      list.addObject()
          .put("what", one.what())
          .put("person", one.person())
          .put("city", one.city())
          .put("day", one.day())
          .put("from", one.from())
          .put("to", one.to());
    }
  }

  private static void write(ArrayNode list, List<Participant> people) {
    people.forEach(person -> write(list.addObject(), person));
  }

  private static ObjectNode write(ObjectNode object, Participant person) {
    object.put("id", person.id()).put("name", person.name());
    var languages = object.putArray("languages");
    person.languages().forEach(languages::add);
    var available = object.putArray("available");
    person.available().forEach(available::add);
    if (person.maxMeetings() != Participant.UNLIMITED) {
      object.put("max_meetings", person.maxMeetings());
    }
    if (person.maxPerDay() != Participant.UNLIMITED) {
      object.put("max_per_day", person.maxPerDay());
    }
    return object;
  }

  private static void writePairs(ArrayNode list, List<Pair> pairs) {
    pairs.forEach(pair -> list.addObject().put("visitor", pair.visitor()).put("host", pair.host()));
  }
}
