package fr.passerelle.purchasing.consult;

import fr.passerelle.purchasing.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier's link leads.
 *
 * @param answered its last reply; null where there is none
 * @param isShown whether it may read the details of the line: not where they are confidential and
 *     no agreement is signed
 * @param isOver whether its last day is over
 * @param isTaking whether it may still answer otherwise
 */
public record Opened(
    LineKey key,
    Requirement line,
    Entry entry,
    Invitation invitation,
    @Nullable Answered answered,
    boolean isShown,
    boolean isOver,
    boolean isTaking) {}
