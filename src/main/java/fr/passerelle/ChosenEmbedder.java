package fr.passerelle;

import fr.passerelle.embedding.Embedder;
import fr.passerelle.embedding.EmbeddingModel;
import fr.passerelle.embedding.OnnxEmbedder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the model that the settings choose. */
final class ChosenEmbedder {

  private ChosenEmbedder() {}

  /** The embedder of a model; null where meanings are not to be read. */
  static @Nullable Embedder of(String model) {
    return switch (model) {
      case Settings.NONE -> null;
      case Settings.BUNDLED -> new OnnxEmbedder(EmbeddingModel.bundled());
      default -> new OnnxEmbedder(EmbeddingModel.inFolder(Path.of(model)));
    };
  }
}
