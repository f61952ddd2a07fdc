package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.PartneringContract;
import fr.passerelle.search.SearchEngine;
import java.nio.file.Path;

class LucenePartneringTest extends PartneringContract {

  @Override
  protected SearchEngine open(Path index, Thesaurus thesaurus) {
    return new LuceneEngine(index, thesaurus, GLOSSER);
  }

  @Override
  protected SearchEngine reading(Path index) {
    return LuceneEngine.reading(index, THESAURUS, GLOSSER, null);
  }
}
