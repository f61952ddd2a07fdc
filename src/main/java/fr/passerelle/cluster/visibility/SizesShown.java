package fr.passerelle.cluster.visibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How large those were who were shown; an organisation counts each time that it is shown.
 *
 * @param since the first day that was counted; null where none was
 * @param organisations how often any organisation was shown
 * @param firms how often a firm whose size is known was shown
 * @param smes how often such a firm was small or medium-sized
 */
public record SizesShown(@Nullable LocalDate since, long organisations, long firms, long smes) {}
