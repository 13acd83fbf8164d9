#pragma once

#include "platform/storage/database.h"

#include <thread>

namespace stepwright::platform {

/// Keeps the search index of every project up to date, in a thread of its own, until it goes: once a second it looks
/// for projects that were written, so that a write need not wait for the index, and many writes to one object are one
/// to the index. A search does not wait for it but brings its own project up to date. Several processes may have one.
class SearchKeeper
{
public:
    explicit SearchKeeper(Database &database);
    SearchKeeper(const SearchKeeper &) = delete;
    SearchKeeper &operator=(const SearchKeeper &) = delete;

private:
    void work(const std::stop_token &stop);

    Database &m_database;
    std::jthread m_thread;
};

} // namespace stepwright::platform
