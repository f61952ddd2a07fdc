package fr.passerelle.http.reconcile;

import fr.passerelle.http.route.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * What is asked by a form: one of the two.
 *
 * @param queries a JSON object of at most fifty queries by their keys
 * @param extend a JSON object of ids and properties
 * @param lang the reader's language
 */
record ReconcileForm(@Nullable String queries, @Nullable String extend, @Nullable String lang)
    implements FormBody {}
