package fr.passerelle.purchasing.consult;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is invited with.
 *
 * @param deadline the last day to answer, by universal time
 * @param signed when the agreement was signed; null unless it is
 * @param sentTo where it is about to be sent; empty where it is handed over otherwise
 */
public record Terms(
    LocalDate deadline,
    Language language,
    String message,
    Nda nda,
    @Nullable LocalDate signed,
    String sentTo) {}
