package fr.passerelle.http.reconcile;

/** A type or a property with its id and what it is called in the reader's language. */
record ReconcileNamed(String id, String name) {}
