package fr.passerelle.matching.stored;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How much of each question a text holds, summed up term by term. For one thread. */
final class Sums {

  private static final float ROUNDING = 1e-4f;

  private float[] sums = new float[0];
  private int[] touched = new int[64];
  private int size;

  /** Makes room for so many questions. */
  void reserve(int questions) {
    if (sums.length < questions) {
      sums = Arrays.copyOf(sums, questions + questions / 2);
    }
  }

  void add(int place, float share) {
    if (sums[place] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = place;
    }
    sums[place] += share;
  }

  /** Gives the places whose sum reaches a share, and begins anew. */
  void reaching(double least, IntConsumer reader) {
    int many = size;
    size = 0;
    for (int i = 0; i < many; i++) {
      int place = touched[i];
      boolean reaches = sums[place] >= least - ROUNDING;
      sums[place] = 0;
      if (reaches) {
        reader.accept(place);
      }
    }
  }
}
