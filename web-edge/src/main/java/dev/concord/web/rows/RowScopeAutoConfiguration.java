package dev.concord.web.rows;

import dev.concord.web.RequestCallers;
import dev.concord.web.WebEdgeAutoConfiguration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts the wall up in a service that says {@code concord.rows.wall}, whose migrations have the roles and the policies. */
@AutoConfiguration(after = WebEdgeAutoConfiguration.class)
@ConditionalOnClass(DelegatingDataSource.class)
@ConditionalOnProperty("concord.rows.wall")
public class RowScopeAutoConfiguration {

    @Bean
    RowScopeFilter rowScopeFilter(RequestCallers callers, @Value("${concord.rows.wall}") Wall wall) {
        return new RowScopeFilter(callers, wall);
    }

    @Bean
    static BeanPostProcessor rowScopedDataSource(Environment environment) {
        var roles = environment.getRequiredProperty("spring.application.name").replace('-', '_');
        return new BeanPostProcessor() {
            @Override
            public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new RowScopedDataSource(pool, roles) : bean;
            }
        };
    }
}
