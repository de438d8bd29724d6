package dev.concord.consensus.aggregation.polygons;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The pieces that several outlines cut the plane into, and which of them enclose each piece. */
final class Arrangement {

    private final List<Face> faces;

    private Arrangement(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    static Arrangement of(List<Geometry> areas) {
        var lines = areas.stream().map(Geometry::getBoundary).toList();
        var locators = areas.stream().map(IndexedPointInAreaLocator::new).toList();
        var faces = new ArrayList<Face>();
        for (var piece : EnclosedArea.faces(lines)) {
            var inside = piece.getInteriorPoint().getCoordinate();
            var enclosing = new BitSet(areas.size());
            for (var place = 0; place < locators.size(); place++) {
                enclosing.set(place, locators.get(place).locate(inside) != Location.EXTERIOR);
            }
            faces.add(new Face(piece, piece.getArea(), enclosing));
        }
        return new Arrangement(faces);
    }

    /** Returns the union of the pieces that are taken. */
    Geometry union(Predicate<BitSet> taken) {
        return EnclosedArea.united(faces.stream()
                .filter(face -> taken.test(face.enclosing))
                .map(Face::piece)
                .toList());
    }

    /** Returns the area of the pieces that are taken. */
    double area(Predicate<BitSet> taken) {
        return faces.stream()
                .filter(face -> taken.test(face.enclosing))
                .mapToDouble(Face::area)
                .sum();
    }

    /**
     * A piece.
     *
     * @param enclosing the places of the outlines that enclose it
     */
    private record Face(Geometry piece, double area, BitSet enclosing) {}
}
