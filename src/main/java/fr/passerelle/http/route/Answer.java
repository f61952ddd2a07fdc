package fr.passerelle.http.route;

import org.jspecify.annotations.Nullable;

/** What a route answers. */
public sealed interface Answer {

  /** The HTTP status. */
  default int status() {
    return 200;
  }

  /**
   * A value to be written as JSON.
   *
   * @param etag names this state of the answer; null where it must not be kept
   */
  record Json(Object value, @Nullable String etag) implements Answer {}

  /** A page; its tag is made from its text. */
  record Page(String html, int status) implements Answer {}

  /** The asker already has the answer. */
  record Unchanged(String etag) implements Answer {
    @Override
    public int status() {
      return 304;
    }
  }

  /** The answer is at another address, seen from here. */
  record Moved(String location, int status) implements Answer {}

  /** Text of a kind that the content type tells. */
  record Plain(String text, String contentType, int status) implements Answer {}

  /** A whole document as bytes; its tag names this state of it. */
  @SuppressWarnings("ArrayRecordComponent") // written out as they are; never compared
  record Document(byte[] bytes, String contentType, String etag) implements Answer {}

  /**
   * A file to keep on one's own machine: never kept on the way, since what is taken is noted each
   * time.
   *
   * @param name as the reader's machine is to call it
   */
  @SuppressWarnings("ArrayRecordComponent") // written out as they are; never compared
  record File(byte[] bytes, String contentType, String name) implements Answer {}

  /** Bytes that never change under their address, and so are kept for ever. */
  @SuppressWarnings("ArrayRecordComponent") // written out as they are; never compared
  record Kept(byte[] bytes, String contentType) implements Answer {}

  /**
   * An answer that begins or ends a session.
   *
   * @param session the secret for the browser; empty where it ends
   */
  record InSession(Answer answer, String session) implements Answer {
    @Override
    public int status() {
      return answer.status();
    }
  }

  /** The request cannot be answered. */
  record Refused(Problem problem) implements Answer {
    @Override
    public int status() {
      return problem.status();
    }
  }
}
