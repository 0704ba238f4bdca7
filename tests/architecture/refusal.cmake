# Checks one dependency as huisuan_room() does, in a script where no room is built.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../core/room.cmake)
_huisuan_check_dependencies(${ROOM} ${SIDE} "${DEPENDS}")
