# A room is a folder with one purpose and one static library. This file is the only place that says
# which rooms there are and in which order; tests/architecture reads the same two lists.
#
# Adding a room: name it in the list, at its place, and give its folder a CMakeLists.txt that calls
# huisuan_room(). A room may depend only on rooms before it in its list and, in app, on any core room.

set(HUISUAN_CORE_ROOMS base feel eval rulebook cases stacking assess analysis advice explain pictures report papers store)
set(HUISUAN_APP_ROOMS print session models advisers widgets richtext panes pages window cli)

# huisuan_room(NAME [SIDE core|app] [DEPENDS room...] [LIBRARIES target...] [PRIVATE_LIBRARIES target...])
#
# Makes the static library huisuan_<NAME> (alias huisuan::<NAME>) from all *.cpp and *.h of the calling
# folder, main.cpp excepted, with the flags of the house. Headers are included as "<room>/<file>.h".
# LIBRARIES may show in the room's headers, PRIVATE_LIBRARIES may not.
# Stops the configuration when a dependency is unknown, not before the room, or not built yet.
function(huisuan_room name)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "SIDE" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES")
    if(ROOM_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "room '${name}': unknown arguments: ${ROOM_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT ROOM_SIDE)
        set(ROOM_SIDE core)
    endif()
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    if(NOT folder STREQUAL name)
        message(FATAL_ERROR "room '${name}' must live in a folder of its own name, not in '${folder}'")
    endif()

    _huisuan_check_dependencies(${name} ${ROOM_SIDE} "${ROOM_DEPENDS}")

    file(GLOB sources CONFIGURE_DEPENDS *.cpp)
    file(GLOB headers CONFIGURE_DEPENDS *.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    list(TRANSFORM ROOM_DEPENDS PREPEND "huisuan::" OUTPUT_VARIABLE rooms)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH include_dir)

    add_library(huisuan_${name} STATIC ${sources} ${headers})
    target_include_directories(huisuan_${name} PUBLIC ${include_dir})
    target_link_libraries(huisuan_${name}
        PUBLIC ${rooms} ${ROOM_LIBRARIES}
        PRIVATE huisuan_flags huisuan_${ROOM_SIDE}_flags ${ROOM_PRIVATE_LIBRARIES})
    set_target_properties(huisuan_${name} PROPERTIES AUTOMOC ${HUISUAN_MOC_${ROOM_SIDE}})
    add_library(huisuan::${name} ALIAS huisuan_${name})
    set_property(GLOBAL APPEND PROPERTY HUISUAN_${ROOM_SIDE}_ROOMS_BUILT ${name})
endfunction()

function(_huisuan_check_dependencies name side depends)
    if(side STREQUAL "core")
        set(order ${HUISUAN_CORE_ROOMS})
    elseif(side STREQUAL "app")
        set(order ${HUISUAN_APP_ROOMS})
    else()
        message(FATAL_ERROR "room '${name}': SIDE is core or app, not '${side}'")
    endif()
    list(FIND order ${name} own_place)
    if(own_place EQUAL -1)
        message(FATAL_ERROR "room '${name}' is not in the ${side} list of core/room.cmake")
    endif()
    foreach(dependency IN LISTS depends)
        if(side STREQUAL "app" AND dependency IN_LIST HUISUAN_CORE_ROOMS)
            # any core room is before every app room
        elseif(name STREQUAL "cli")
            message(FATAL_ERROR "room 'cli' may depend on core rooms only, not on '${dependency}'")
        else()
            list(FIND order ${dependency} place)
            if(place EQUAL -1 OR NOT place LESS own_place)
                message(FATAL_ERROR
                    "room '${name}' may not depend on '${dependency}': it is not before it in core/room.cmake")
            endif()
        endif()
        if(NOT TARGET huisuan::${dependency})
            message(FATAL_ERROR
                "room '${name}' depends on '${dependency}', which is not built yet")
        endif()
    endforeach()
endfunction()

# Adds the rooms of one side in order. A folder with a CMakeLists.txt that is not in the list is refused.
macro(huisuan_add_rooms)
    file(GLOB _room_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} */CMakeLists.txt)
    foreach(_room IN ITEMS ${ARGN})
        add_subdirectory(${_room})
        list(REMOVE_ITEM _room_files "${_room}/CMakeLists.txt")
    endforeach()
    if(_room_files)
        message(FATAL_ERROR "not in the lists of core/room.cmake: ${_room_files}")
    endif()
endmacro()
