package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.MeaningContract;
import fr.passerelle.search.SearchEngine;
import java.nio.file.Path;

/** Lucene reads meanings as every engine must. */
class LuceneMeaningTest extends MeaningContract {

  @Override
  protected SearchEngine open(Path index, Thesaurus thesaurus) {
    return new LuceneEngine(index, thesaurus, GLOSSER, embedder);
  }

  @Override
  protected SearchEngine reading(Path index) {
    return LuceneEngine.reading(index, THESAURUS, GLOSSER, embedder);
  }
}
