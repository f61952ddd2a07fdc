package fr.passerelle.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A sentence encoder run by ONNX Runtime on the calling thread alone: who has several texts and
 * several cores calls it from several threads.
 */
public final class OnnxEmbedder implements Embedder {

  /** Tokens beyond it are cut; the bundled model was trained with as many. */
  private static final int MOST_TOKENS = 256;

  private final EmbeddingModel model;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession.SessionOptions options;
  private final OrtSession session;
  private final int dimensions;
  private final Yardstick yardstick;

  /**
   * Opens a model.
   *
   * @throws EmbeddingFailed where its files are not what they should be
   */
  public OnnxEmbedder(EmbeddingModel model) {
    this.model = model;
    try {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(model.tokenizer()),
              Map.of("truncation", "true", "maxLength", Integer.toString(MOST_TOKENS)));
      environment = OrtEnvironment.getEnvironment();
      options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Waiting threads that spin would take the cores from those that search.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(model.network(), options);
      dimensions = run("a").length;
      yardstick = model.isBundled() ? Yardstick.same() : Yardstick.of(this::embed);
    } catch (OrtException | IOException | RuntimeException e) {
      throw new EmbeddingFailed("the model " + model.name() + " cannot be opened", e);
    }
  }

  @Override
  public String model() {
    return model.identity();
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public boolean isMultilingual() {
    return model.isMultilingual();
  }

  @Override
  public float[] embed(String text) {
    try {
      return run(text);
    } catch (OrtException e) {
      throw new EmbeddingFailed("the model " + model.name() + " cannot run", e);
    }
  }

  @Override
  public double scaled(double cosine) {
    return yardstick.scaled(cosine);
  }

  @Override
  public void close() {
    try {
      session.close();
      options.close();
    } catch (OrtException e) {
      throw new EmbeddingFailed("the model " + model.name() + " cannot be closed", e);
    }
    tokenizer.close();
  }

  private float[] run(String text) throws OrtException {
    var encoding = tokenizer.encode(model.prefix() + text);
    long[][] mask = {encoding.getAttentionMask()};
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      inputs.put(
          "input_ids", OnnxTensor.createTensor(environment, new long[][] {encoding.getIds()}));
      inputs.put("attention_mask", OnnxTensor.createTensor(environment, mask));
      if (session.getInputNames().contains("token_type_ids")) {
        inputs.put(
            "token_type_ids",
            OnnxTensor.createTensor(environment, new long[][] {encoding.getTypeIds()}));
      }
      try (var result = session.run(inputs)) {
        if (!(result.get(0).getValue() instanceof float[][][] states)) {
          throw new EmbeddingFailed(
              "the first output of " + model.name() + " must be a vector for each token");
        }
        return Embedder.unit(pooled(states[0], mask[0]));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private float[] pooled(float[][] states, long[] mask) {
    return switch (model.pooling()) {
      case FIRST -> states[0];
      case MEAN -> {
        float[] sum = new float[states[0].length];
        for (int token = 0; token < states.length; token++) {
          if (mask[token] == 1) {
            for (int i = 0; i < sum.length; i++) {
              sum[i] += states[token][i];
            }
          }
        }
        yield sum;
      }
    };
  }
}
