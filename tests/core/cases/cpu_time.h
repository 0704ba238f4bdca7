// Processor time of this program: bounds on it hold on a busy machine, too.
#pragma once

#include <ctime>

class CpuTime {
public:
    CpuTime() : m_start(std::clock()) {}

    long long milliseconds() const
    {
        constexpr long long perSecond = 1000;
        return static_cast<long long>(std::clock() - m_start) * perSecond / CLOCKS_PER_SEC;
    }
    long long restart()
    {
        const long long spent = milliseconds();
        m_start = std::clock();
        return spent;
    }

private:
    std::clock_t m_start;
};
