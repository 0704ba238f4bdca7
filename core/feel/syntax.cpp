#include "feel/syntax.h"

#include <algorithm>

namespace feel {

int SyntaxTree::add(SyntaxNode added)
{
    for (const int index : added.children)
        added.depth = std::max(added.depth, node(index).depth + 1);
    m_nodes.push_back(std::move(added));
    return size() - 1;
}

} // namespace feel
