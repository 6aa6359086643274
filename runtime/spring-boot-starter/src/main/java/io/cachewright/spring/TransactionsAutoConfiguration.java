package io.cachewright.spring;

import io.cachewright.runtime.Transactions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Invalidations and puts wait for the commit of the transaction that Spring has begun. */
@AutoConfiguration(before = CachewrightAutoConfiguration.class)
@ConditionalOnClass(TransactionSynchronizationManager.class)
@ConditionalOnProperty(name = "cachewright.transactions.enabled", matchIfMissing = true)
class TransactionsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Transactions cachewrightTransactions(Environment environment) {
        return new SpringTransactions(
                environment.getProperty("cachewright.transactions.reads-latest", Boolean.class, true));
    }
}
