package dev.concord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every route has the limit that its kind of work needs. */
final class RouteClassTest {

    @Test
    void streamsThatStayOpenHaveALimitOfTheirOwn() {
        assertThat(of(RouteClass.LIVE)).containsExactly("GET /v1/projects/{id}/events");
    }

    @Test
    void whateverChangesSomethingWithoutACredentialIsAnEntry() {
        assertThat(Routes.ALL.stream()
                        .filter(route -> route.access().open()
                                && !List.of("GET", "OPTIONS")
                                        .contains(route.method().name()))
                        .map(Route::template))
                .isNotEmpty()
                .containsExactlyElementsOf(of(RouteClass.ENTRY));
    }

    @Test
    void everyClassHasRoutes() {
        assertThat(RouteClass.values()).allSatisfy(each -> assertThat(of(each)).isNotEmpty());
    }

    private static List<String> of(RouteClass wanted) {
        return Routes.ALL.stream()
                .filter(route -> RouteClass.of(route) == wanted)
                .map(Route::template)
                .toList();
    }
}
