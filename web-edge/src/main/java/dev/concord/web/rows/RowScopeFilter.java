package dev.concord.web.rows;

import dev.concord.web.RequestCallers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers each request in the scope of its caller. A request without one is nobody's, whatever comes of it. */
final class RowScopeFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RequestCallers callers;
    private final Wall wall;

    RowScopeFilter(RequestCallers callers, Wall wall) {
        this.callers = callers;
        this.wall = wall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (wall == Wall.READS && !READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            RowScope.of(callers.of(request)).call(() -> answer(request, response, chain));
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new IllegalStateException("a filter threw what filters may not throw", other);
        }
    }

    private static boolean answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        return true;
    }
}
