package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.catalogue.SourceUnreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of CORDIS tables, each once, then the projects with all who took part, then
 * what remains of participations in projects that no table holds. Texts are read as a stream; what
 * is kept is who takes part in what and what projects are about, some hundred bytes a
 * participation.
 */
final class CordisReadings extends ReadAhead {

  /** Who takes part in a project, and on which line the first of them stands. */
  private static final class Participants {

    private final long line;
    private final List<String> keys = new ArrayList<>(4);
    private boolean isMet;

    Participants(long line) {
      this.line = line;
    }
  }

  private final CordisDump dump;
  private final Iterator<CordisDump.Kind> kinds = List.of(CordisDump.Kind.values()).iterator();
  private final Map<String, Participants> participants = new LinkedHashMap<>();
  private final Map<String, Set<String>> subjects = new HashMap<>();

  /** One text for all that are equal: keys and subjects return in thousands of rows. */
  private final Map<String, String> texts = new HashMap<>();

  private final Set<String> told = new HashSet<>();
  private CordisDump.Kind kind = kinds.next();
  private int opened;
  private @Nullable NamedTable table;
  private @Nullable Iterator<Map.Entry<String, Participants>> rest;

  private CordisReadings(CordisDump dump, @Nullable NamedTable only) {
    this.dump = dump;
    this.table = only;
  }

  /**
   * Opens an input.
   *
   * @throws SourceUnreadable where it holds no table of organisations
   */
  static CordisReadings of(InputFile file) {
    var dump = CordisDump.of(file);
    if (!dump.isOneTable()) {
      if (dump.count(CordisDump.Kind.ORGANISATIONS) == 0) {
        throw noOrganisations(file);
      }
      return new CordisReadings(dump, null);
    }
    var only = NamedTable.open(file, file.path(), NamedReadings::isTable);
    if (only.columns().contains("objective")) {
      only.close();
      throw noOrganisations(file);
    }
    return new CordisReadings(dump, only.requiring(required(CordisDump.Kind.ORGANISATIONS)));
  }

  private static SourceUnreadable noOrganisations(InputFile file) {
    return new SourceUnreadable(
        file.name()
            + " holds no organization.csv, so that nobody would take part in its projects: import"
            + " the folder or the archive that holds all tables of the dump");
  }

  private static List<String> required(CordisDump.Kind kind) {
    return switch (kind) {
      case ORGANISATIONS -> List.of("projectid", "organisationid", "name", "country");
      case SUBJECTS -> List.of("projectid", "euroscivoctitle");
      case TOPICS -> List.of("projectid", "title");
      case PROJECTS -> List.of("id", "title", "objective");
    };
  }

  @Override
  @Nullable Reading made() {
    Reading made = null;
    while (made == null) {
      var row = table == null ? null : table.next();
      if (table != null && row != null) {
        long line = row.line();
        made = table.reading(row, cells -> record(cells, line));
      } else if (opened < dump.count(kind)) {
        close();
        table = dump.open(kind, opened++).requiring(required(kind));
      } else if (kinds.hasNext()) {
        close();
        kind = kinds.next();
        opened = 0;
      } else {
        return unmatched();
      }
    }
    return made;
  }

  @Override
  public void close() {
    if (table != null) {
      table.close();
    }
    table = null;
  }

  private @Nullable SourceRecord record(TableRow row, long line) {
    return switch (kind) {
      case ORGANISATIONS -> organisation(row, line);
      case SUBJECTS -> subject(row.requiredText("projectid"), row.text("euroscivoctitle"));
      case TOPICS -> subject(row.requiredText("projectid"), row.text("title"));
      case PROJECTS -> project(row);
    };
  }

  /** The organisation of a participation, where no row before told of it. */
  private @Nullable SourceRecord organisation(TableRow row, long line) {
    String project = row.requiredText("projectid");
    String key = one(CordisRows.organisationKey(row));
    var record = told.contains(key) ? null : CordisRows.organisation(key, row);
    told.add(key);
    var those = participants.computeIfAbsent(project, id -> new Participants(line));
    if (!those.keys.contains(key)) {
      those.keys.add("coordinator".equals(row.text("role")) ? 0 : those.keys.size(), key);
    }
    return record;
  }

  private @Nullable SourceRecord subject(String project, @Nullable String title) {
    if (title != null) {
      subjects.computeIfAbsent(project, id -> new LinkedHashSet<>(4)).add(one(title));
    }
    return null;
  }

  private SourceRecord project(TableRow row) {
    String key = row.requiredText("id");
    if (!key.matches("[0-9A-Za-z]{1,20}")) {
      throw new Refusal("id", RejectionReason.BAD_ID, key);
    }
    var those = participants.get(key);
    if (those == null) {
      throw new Refusal("id", RejectionReason.UNMATCHED, "project " + key);
    }
    those.isMet = true;
    return CordisRows.project(
        key, row, those.keys, List.copyOf(subjects.getOrDefault(key, Set.of())));
  }

  private String one(String text) {
    return texts.computeIfAbsent(text, own -> own);
  }

  /** The next project that no table holds though somebody takes part in it; null at the end. */
  private @Nullable Reading unmatched() {
    if (dump.count(CordisDump.Kind.PROJECTS) == 0) {
      return null;
    }
    if (rest == null) {
      rest = participants.entrySet().iterator();
    }
    while (rest.hasNext()) {
      var entry = rest.next();
      if (!entry.getValue().isMet) {
        String project = "project " + entry.getKey();
        return new Reading.Rejected(
            entry.getValue().line,
            project,
            "projectID",
            RejectionReason.UNMATCHED,
            List.of(project));
      }
    }
    return null;
  }
}
