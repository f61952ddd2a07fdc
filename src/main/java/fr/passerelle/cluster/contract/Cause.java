package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a row was written. */
public enum Cause {
  /** A person wrote it. */
  PERSON,
  /** The object in its room was seen for the first time. */
  SEEN,
  SOURCE_CHANGED,
  SOURCE_GONE,
  /** The object is there again after it was gone. */
  SOURCE_BACK,
  /** The catalogue lists as a member whom it did not list before. */
  MEMBER_LISTED;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Cause> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
