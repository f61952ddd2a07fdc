package fr.passerelle.search;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of every engine share: a new engine for each test, and how to fill it. */
abstract class EngineContract {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  protected static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);
  protected static final Glosser GLOSSER = new Glosser(THESAURUS, LANGUAGE);

  @TempDir Path folder;
  protected SearchEngine engine;

  /** Opens the engine whose index lies in a folder, or makes a new one there. */
  protected abstract SearchEngine open(Path index, Thesaurus thesaurus);

  /** Opens an engine that another one writes to. */
  protected abstract SearchEngine reading(Path index);

  @BeforeEach
  final void openEngine() {
    engine = open(folder.resolve("index"), THESAURUS);
  }

  @AfterEach
  final void closeEngine() {
    engine.close();
  }

  /** Lets the engine answer with these. */
  final void given(Change... changes) {
    engine.apply(List.of(changes));
    engine.commit(engine.committedSequence() + changes.length);
  }

  /** The ids of the profiles that fit, best first. */
  final List<String> profiles(Query query, Filter filter) {
    try (var index = engine.snapshot()) {
      return index.profiles(query, filter, 100).stream()
          .map(hit -> index.organisation(hit.organisation()).id())
          .toList();
    }
  }

  final List<String> profiles(Query query) {
    return profiles(query, Filter.NONE);
  }

  /** The ids of all organisations that pass. */
  final List<String> passing(Filter filter) {
    return profiles(new Query.Everything(), filter);
  }

  /** The ids of the evidence that fits, best first. */
  final List<String> evidence(Query query, Filter filter) {
    try (var index = engine.snapshot()) {
      return index.evidence(query, filter, 100).stream()
          .map(hit -> index.evidence(hit.evidence()).id())
          .toList();
    }
  }

  /** The ids of the organisations of these names, best first. */
  final List<String> named(String name) {
    try (var index = engine.snapshot()) {
      return index.named(name, Filter.NONE, 20).stream()
          .map(NameMatch::organisation)
          .map(Organisation::id)
          .toList();
    }
  }

  static Filter only(Filter.Dimension dimension, String... values) {
    return Filter.NONE.with(dimension, Arrays.asList(values));
  }
}
