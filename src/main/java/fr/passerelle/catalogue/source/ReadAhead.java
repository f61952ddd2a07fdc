package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Reading;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Readings made one by one, of which one is known beforehand. For one thread. */
abstract class ReadAhead implements Iterator<Reading>, AutoCloseable {

  private @Nullable Reading next;

  /** Makes the reading that follows; null after the last. */
  abstract @Nullable Reading made();

  @Override
  public abstract void close();

  @Override
  public final boolean hasNext() {
    if (next == null) {
      next = made();
    }
    return next != null;
  }

  @Override
  public final Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var reading = next;
    next = null;
    return reading;
  }

  /** The same as a stream, in order; closing it closes what is read. */
  final Stream<Reading> stream() {
    var spliterator =
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(spliterator, false).onClose(this::close);
  }
}
