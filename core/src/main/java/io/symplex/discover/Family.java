package io.symplex.discover;

import io.symplex.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms that belong together, for any coordinates. */
sealed interface Family {

    /** Returns the terms in given coordinates, maybe some twice. */
    List<Term> terms(List<String> coordinates);

    private static List<String> positions(List<String> coordinates) {
        return coordinates.subList(0, coordinates.size() / 2);
    }

    private static List<Term> energies(Stream<String> texts) {
        return texts.map(Expression::parse).map(Term::ofEnergy).toList();
    }

    /** Monomials of every degree up to one. */
    record Polynomials(int degree) implements Family {

        private static final int MOST = 5000; // the library says so before memory does

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<String> texts = new ArrayList<>();
            for (int d = 1; d <= degree; d++) {
                monomials(coordinates, 0, d, "", texts);
            }
            return energies(texts.stream());
        }

        private static void monomials(List<String> coordinates, int first, int left, String product, List<String> out) {
            if (left == 0 && out.size() < MOST) {
                out.add(product);
            }
            for (int i = first; i < coordinates.size() && out.size() < MOST; i++) {
                for (int power = left; power >= 1; power--) {
                    String factor = coordinates.get(i) + (power == 1 ? "" : "^" + power);
                    monomials(
                            coordinates, i + 1, left - power, product.isEmpty() ? factor : product + "*" + factor, out);
                }
            }
        }

        @Override
        public String toString() {
            return "polynomials to degree " + degree;
        }
    }

    /** Sines and cosines of positions and their multiples. */
    record Trig(int harmonics) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<String> texts = new ArrayList<>();
            for (String q : positions(coordinates)) {
                for (int k = 1; k <= harmonics; k++) {
                    String angle = (k == 1 ? "" : k + "*") + q;
                    texts.add("sin(" + angle + ")");
                    texts.add("cos(" + angle + ")");
                }
            }
            return energies(texts.stream());
        }

        @Override
        public String toString() {
            return "sin and cos of positions" + (harmonics == 1 ? "" : " to harmonic " + harmonics);
        }
    }

    /** Exponentials of positions and momenta. */
    record Exponentials() implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            return energies(coordinates.stream().map(name -> "exp(" + name + ")"));
        }

        @Override
        public String toString() {
            return "exponentials";
        }
    }

    /** Inverse distances of particles; 0 for one particle of all positions. */
    record InverseDistances(int dimension) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<String> positions = positions(coordinates);
            int size = dimension == 0 ? positions.size() : dimension;
            if (positions.size() % size != 0) {
                throw new IllegalArgumentException(
                        "particles of " + size + " positions each must take all positions, got " + positions.size()
                                + "; say inverseDistances(dimension) with another dimension");
            }
            List<String> texts = new ArrayList<>();
            for (int a = 0; a < positions.size(); a += size) {
                texts.add(inverse(positions.subList(a, a + size)));
                for (int b = 0; b < a; b += size) {
                    List<String> differences = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        differences.add("(" + positions.get(b + i) + "-" + positions.get(a + i) + ")");
                    }
                    texts.add(inverse(differences));
                }
            }
            return energies(texts.stream());
        }

        private static String inverse(List<String> differences) {
            return differences.stream().map(x -> x + "^2").collect(Collectors.joining("+", "1/sqrt(", ")"));
        }

        @Override
        public String toString() {
            return dimension == 0 ? "1/|q|" : "inverse distances in " + dimension + " dimensions";
        }
    }

    /** Terms as they were written. */
    record Given(List<Expression> expressions) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            return expressions.stream().map(Term::ofEnergy).toList();
        }

        @Override
        public String toString() {
            return expressions.stream().map(Expression::toString).collect(Collectors.joining(", "));
        }
    }

    /** Friction of each momentum by its odd powers. */
    record Friction(int degree) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            int n = coordinates.size() / 2;
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int power = 1; power <= degree; power += 2) {
                    String text = coordinates.get(n + i) + "^" + power;
                    terms.add(new Term(Expression.parse(text).simplified(), i));
                }
            }
            return terms;
        }

        @Override
        public String toString() {
            return "friction" + (degree == 1 ? "" : " to degree " + degree);
        }
    }

    /** Products of the terms of two libraries. */
    record Products(Library left, Library right) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<Term> terms = new ArrayList<>();
            for (Term a : left.terms(coordinates)) {
                for (Term b : right.terms(coordinates)) {
                    if (!a.isFriction() && !b.isFriction()) {
                        terms.add(Term.ofEnergy(a.expression().times(b.expression())));
                    }
                }
            }
            return terms;
        }

        @Override
        public String toString() {
            return "(" + left + ") times (" + right + ")";
        }
    }

    /** The terms of a library in which positions and momenta do not meet. */
    record Separable(Library library) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<String> positions = positions(coordinates);
            return library.terms(coordinates).stream()
                    .filter(term -> term.isFriction()
                            || positions.containsAll(term.expression().names())
                            || term.expression().names().stream().noneMatch(positions::contains))
                    .toList();
        }

        @Override
        public String toString() {
            return library + ", separable";
        }
    }

    /** The terms of a library but for some. */
    record Without(Library library, List<Expression> expressions) implements Family {

        @Override
        public List<Term> terms(List<String> coordinates) {
            List<Expression> out =
                    expressions.stream().map(Expression::simplified).toList();
            return library.terms(coordinates).stream()
                    .filter(term -> term.isFriction() || !out.contains(term.expression()))
                    .toList();
        }

        @Override
        public String toString() {
            return library + " without "
                    + expressions.stream().map(Expression::toString).collect(Collectors.joining(", "));
        }
    }
}
