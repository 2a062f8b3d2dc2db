// SGR: the colours and attributes of the next characters.
extension ScreenModel {
    mutating func selectStyle(_ parameters: [[Int?]]) {
        var index = 0
        while index < parameters.count {
            let parts = parameters[index].map { $0 ?? 0 }
            switch parts.first {
            case 38: index += selectColour(\.foreground, parts, parameters[(index + 1)...])
            case 48: index += selectColour(\.background, parts, parameters[(index + 1)...])
            default: select(parts.first ?? 0, parts.dropFirst().first)
            }
            index += 1
        }
    }

    /// 38 and 48 come with colons inside one parameter, or take the parameters that follow: says how many of these.
    private mutating func selectColour(
        _ side: WritableKeyPath<CellStyle, ScreenColour>, _ parts: [Int], _ following: ArraySlice<[Int?]>
    ) -> Int {
        let hasColons = parts.count > 1
        let numbers = hasColons ? Array(parts.dropFirst()) : following.map { $0.first.flatMap { $0 } ?? 0 }
        let (colour, used) = Self.extendedColour(numbers, colons: hasColons)
        if let colour { pen.style[keyPath: side] = colour }
        return hasColons ? 0 : used
    }

    /// Reads what follows 38 or 48, and says how many parameters that took.
    private static func extendedColour(_ rest: [Int], colons: Bool) -> (ScreenColour?, Int) {
        func byte(_ number: Int) -> UInt8 { UInt8(clamping: number) }
        switch rest.first {
        case 5 where rest.count >= 2: return (.indexed(byte(rest[1])), 2)
        case 2 where colons && rest.count >= 5:  // 38:2:colour space:r:g:b
            return (.rgb(byte(rest[2]), byte(rest[3]), byte(rest[4])), 5)
        case 2 where rest.count >= 4: return (.rgb(byte(rest[1]), byte(rest[2]), byte(rest[3])), 4)
        default: return (nil, rest.count)
        }
    }

    private mutating func select(_ code: Int, _ variant: Int?) {
        switch code {
        case 0: pen.style = .plain
        case 1: pen.style.attributes.insert(.bold)
        case 2: pen.style.attributes.insert(.dim)
        case 3: pen.style.attributes.insert(.italic)
        case 4 where variant == 0: pen.style.attributes.remove(.underline)
        case 4, 21: pen.style.attributes.insert(.underline)
        case 5, 6: pen.style.attributes.insert(.blink)
        case 7: pen.style.attributes.insert(.reverse)
        case 8: pen.style.attributes.insert(.invisible)
        case 9: pen.style.attributes.insert(.crossedOut)
        case 22: pen.style.attributes.subtract([.bold, .dim])
        case 23: pen.style.attributes.remove(.italic)
        case 24: pen.style.attributes.remove(.underline)
        case 25: pen.style.attributes.remove(.blink)
        case 27: pen.style.attributes.remove(.reverse)
        case 28: pen.style.attributes.remove(.invisible)
        case 29: pen.style.attributes.remove(.crossedOut)
        case 30...37: pen.style.foreground = .indexed(UInt8(code - 30))
        case 39: pen.style.foreground = .standard
        case 40...47: pen.style.background = .indexed(UInt8(code - 40))
        case 49: pen.style.background = .standard
        case 90...97: pen.style.foreground = .indexed(UInt8(code - 82))
        case 100...107: pen.style.background = .indexed(UInt8(code - 92))
        default: break
        }
    }
}
