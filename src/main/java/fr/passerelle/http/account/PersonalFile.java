package fr.passerelle.http.account;

import fr.passerelle.account.Account;
import fr.passerelle.http.reader.Stores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is kept of a person, as a file for the person. */
final class PersonalFile {

  private static final int MOST_ENTRIES = 10_000;

  private final Stores stores;

  PersonalFile(Stores stores) {
    this.stores = stores;
  }

  /** What is kept, by kind; times as ISO 8601. */
  Map<String, Object> of(Account account) {
    var file = new LinkedHashMap<String, Object>();
    var person = new LinkedHashMap<String, Object>();
    person.put("email", account.email());
    person.put("name", account.name());
    person.put("language", account.language());
    person.put("administrator", account.isAdministrator());
    person.put("created", account.created().toString());
    person.put("addressConfirmed", String.valueOf(account.confirmed()));
    file.put("account", person);
    file.put(
        "sessions",
        stores.sessions().of(account.id(), "").stream()
            .map(one -> Map.of("begun", one.created().toString(), "seen", one.seen().toString()))
            .toList());
    file.put(
        "teams",
        stores.teams().of(account.id()).stream()
            .map(
                one ->
                    Map.of(
                        "id", one.team().id(),
                        "name", one.team().name(),
                        "role", one.role().code(),
                        "manages", one.manages()))
            .toList());
    file.put("done", done(account));
    return file;
  }

  private List<Map<String, String>> done(Account account) {
    return stores.audit().of(account.id(), MOST_ENTRIES).stream()
        .map(
            entry ->
                Map.of(
                    "at", entry.at().toString(),
                    "action", entry.action(),
                    "object", entry.object(),
                    "detail", entry.detail()))
        .toList();
  }
}
