// Kleene's `and` and `or` over any number of operands. An inner header of the room.
#pragma once

#include "eval/known.h"

namespace eval {

/// Or is And with the parts of true and false exchanged: `absorbing` is what decides alone.
class Junction {
public:
    Junction(base::Truth absorbing, const Tangles &tangles)
        : m_absorbing(absorbing), m_supports(tangles)
    {}

    void add(const Truths &operand)
    {
        if (operand.value == m_absorbing) {
            m_absorbed = true;
        } else if (operand.value == base::Truth::Unknown) {
            m_supports.add(operand.support);
            m_quality = worse(m_quality, operand.quality);
            m_open = true;
        }
    }
    bool isAbsorbed() const { return m_absorbed; }

    /// The result; `shared` becomes what more than one open operand hangs on.
    Truths take(std::vector<Atom> &shared)
    {
        if (m_absorbed)
            return {m_absorbing, Quality::Full, {}};
        if (!m_open)
            return {!m_absorbing, Quality::Full, {}};
        shared = m_supports.shared();
        return {base::Truth::Unknown, shared.empty() ? m_quality : Quality::Loose,
                m_supports.take()};
    }

private:
    base::Truth m_absorbing;
    bool m_absorbed = false;
    bool m_open = false;
    Quality m_quality = Quality::Full;
    Supports m_supports;
};

} // namespace eval
