// Tries every mutant of the shipped rules and says who noticed. See mutation.h and survivors.txt.
#include "trial.h"

#include <array>
#include <cstdio>
#include <map>

namespace {

constexpr int leastKilled = 95; ///< percent

struct Count {
    int all = 0;
    std::array<int, 4> by{};
};

void print(const char *name, const Count &count)
{
    const int killed = count.all - count.by[0];
    std::printf("%-9s %5d mutants, killed %5d (%d.%02d %%): loader %d, linter %d, examples %d\n",
                name, count.all, killed, count.all > 0 ? killed * 100 / count.all : 0,
                count.all > 0 ? killed * 10000 / count.all % 100 : 0, count.by[1], count.by[2],
                count.by[3]);
}

} // namespace

int main()
{
    const mutants::Trial trial(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    if (!trial.isSound()) {
        std::fprintf(stderr, "the rules themselves fail their linter or examples\n");
        return 1;
    }
    auto explained =
        mutants::readSurvivors(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/rules/survivors.txt"));
    std::map<QString, Count> counts;
    Count total;
    int unexplained = 0;
    for (const mutants::Mutant &mutant : trial.mutants()) {
        const auto killer = static_cast<std::size_t>(trial.run(mutant));
        for (Count *count : {&counts[mutant.kind], &total}) {
            ++count->all;
            ++count->by[killer];
        }
        if (killer != 0)
            continue;
        const bool isKnown = explained.remove(mutant.name());
        unexplained += isKnown ? 0 : 1;
        std::printf("%s: %s\n", isKnown ? "survivor" : "SURVIVOR", qPrintable(mutant.name()));
    }
    for (const auto &[kind, count] : counts)
        print(qPrintable(kind), count);
    print("all", total);
    for (auto stale = explained.cbegin(); stale != explained.cend(); ++stale)
        std::printf("survivors.txt names what is killed or gone: %s\n", qPrintable(stale.key()));
    std::printf("survivors that survivors.txt does not explain: %d\n", unexplained);
    const bool isGood = (total.all - total.by[0]) * 100 >= leastKilled * total.all
                        && unexplained == 0 && explained.isEmpty();
    return isGood ? 0 : 1;
}
