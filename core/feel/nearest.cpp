#include "feel/nearest.h"

#include <algorithm>
#include <vector>

namespace feel {

namespace {

/// Edit distance with exchanges of neighbours (optimal string alignment).
int distance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < width; ++j) {
            const QChar c = b[static_cast<qsizetype>(j) - 1];
            const int change = a[i - 1] == c ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[static_cast<qsizetype>(j) - 2] && a[i - 2] == c)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

/// The length of `section.` where both names begin with it; otherwise 0.
qsizetype commonSection(const QString &a, const QString &b)
{
    const qsizetype dot = a.indexOf(u'.') + 1;
    return dot > 0 && b.startsWith(QStringView(a).left(dot)) ? dot : 0;
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype longestWord = 80;
    if (word.size() > longestWord)
        return {};
    const QString folded = word.toCaseFolded();
    QString best;
    int bestDistance = 0;
    for (const QString &candidate : candidates) {
        const qsizetype longer =
            std::max(word.size(), candidate.size()) - commonSection(word, candidate);
        const int allowed = static_cast<int>(std::clamp<qsizetype>(longer / 3, 1, 3));
        if (candidate.size() > longestWord || std::abs(word.size() - candidate.size()) > allowed)
            continue;
        const int found = distance(folded, candidate.toCaseFolded());
        if (found <= allowed && (best.isEmpty() || found < bestDistance)) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace feel
