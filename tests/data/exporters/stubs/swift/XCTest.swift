// What exported tests name of Apple's XCTest.
public class XCUIApplication {
    public var launchArguments: [String] = []
    public init() {}
    public func launch() {}
}

open class XCTestCase {
    open var continueAfterFailure = true
    public init() {}
    open func setUp() {}
}

public func XCTFail(_ message: String = "") {}
