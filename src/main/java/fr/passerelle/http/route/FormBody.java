package fr.passerelle.http.route;

/** Marks the shape of a body that comes as the fields of a form rather than as JSON. */
public interface FormBody {}
