/**
 * Who is seen, and which needs find nobody?
 *
 * <p>{@link fr.passerelle.cluster.visibility.ShownLists} counts, of each list that is shown, how
 * large the firms in it are and, where it is short, the concepts of what was asked: never the
 * words, and nothing of who asked. {@link fr.passerelle.cluster.visibility.ListReports} tells it
 * month by month, with nothing in it that so few asked for that they could be known by it. What is
 * counted here is for people to read: no ranking reads it.
 */
@NullMarked
package fr.passerelle.cluster.visibility;

import org.jspecify.annotations.NullMarked;
